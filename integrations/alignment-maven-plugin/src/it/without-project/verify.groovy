def log = new File(basedir, 'build.log').text
assert log.contains('Valid: Mill')
assert log.contains('Buying') && log.contains('Bags that people know')
