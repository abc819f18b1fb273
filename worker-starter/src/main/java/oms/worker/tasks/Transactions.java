package oms.worker.tasks;

import javax.sql.DataSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** Spring's declared transactions, put around objects by Spring's own proxies and interceptor. */
final class Transactions {

  private final TransactionInterceptor interceptor;

  Transactions(DataSource database) {
    // Methods that are not public have transactions too, as in a Spring context.
    var attributes = new AnnotationTransactionAttributeSource(false);
    TransactionManager manager = new JdbcTransactionManager(database);
    interceptor = new TransactionInterceptor(manager, attributes);
  }

  /** A proxy of the object's own class: the rooms call classes and not interfaces. */
  <T> T proxy(T object) {
    var factory = new ProxyFactory(object);
    factory.setProxyTargetClass(true);
    factory.addAdvice(interceptor);
    @SuppressWarnings("unchecked") // It is a subclass of the object's.
    T proxy = (T) factory.getProxy(object.getClass().getClassLoader());
    return proxy;
  }
}
