package io.alignment.planner.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says at a parameter of type {@link Seat} which role it takes; without it any will do. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

  /** {@return the role that it takes} */
  Role value();
}
