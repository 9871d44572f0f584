package id.lapor.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Stands at a controller's method whose answer is so large that it lasts as long as the visitor's
/// line makes it last. Such answers have places of their own, so that slow lines never keep others
/// from the pages.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LongAnswer {

  /// A parameter with which the same address gives a short answer.
  String unless() default "";
}
