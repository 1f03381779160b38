def folder = new File(basedir, 'target/alignment')
assert new File(folder, 'TEST-alignment.xml').text.contains('failures="0"')
assert new File(folder, 'alignment.sarif').text.contains('"results"')
assert new File(folder, 'report.html').text.contains('Mill')
