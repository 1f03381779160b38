assert new File(basedir, 'build.log').text.contains('Skipped.')
assert !new File(basedir, 'target/alignment').exists()
