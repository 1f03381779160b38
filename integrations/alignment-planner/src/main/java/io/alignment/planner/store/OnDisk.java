package io.alignment.planner.store;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Sees that what is told as kept is on the disk. H2 holds what was committed in memory for a moment
 * and tells nobody if it cannot be written then; other databases write it before they say so.
 */
@Component
final class OnDisk implements TransactionExecutionListener {

  private final JdbcClient database;
  private final boolean isNeeded;

  OnDisk(DataSource source) throws MetaDataAccessException {
    database = JdbcClient.create(source);
    isNeeded =
        JdbcUtils.extractDatabaseMetaData(source, it -> it.getDatabaseProductName().equals("H2"));
  }

  @Override
  public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
    if (isNeeded && failure == null && !transaction.isReadOnly()) {
      database.sql("checkpoint sync").update();
    }
  }
}
