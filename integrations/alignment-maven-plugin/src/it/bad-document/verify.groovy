def log = new File(basedir, 'build.log').text
assert log.contains('line 13')
assert log.contains('byuing')
assert !log.contains('\tat io.alignment')
assert !new File(basedir, 'target/alignment').exists()
