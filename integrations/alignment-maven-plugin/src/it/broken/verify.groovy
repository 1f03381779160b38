def log = new File(basedir, 'build.log').text
assert log.contains('Rules that the strategy breaks: led.')
assert log.contains('Nobody answers for “Bags that people know”.')
assert log.contains('line 10')
assert new File(basedir, 'target/alignment/TEST-alignment.xml').text.contains('failures="1"')
