package org.taizhang.web.strict;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.ChinaDay;

/// A day that reports and deadlines speak of: from 2000-01-01 to twenty years from now. What lies outside was mistyped.
@Constraint(validatedBy = DateWithinReason.Validator.class)
@Target({FIELD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface DateWithinReason {

    String message() default "{org.taizhang.DateWithinReason}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// See there.
    class Validator implements ConstraintValidator<DateWithinReason, LocalDate> {

        private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
        private static final int YEARS_AHEAD = 20;

        @Override
        public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
            if (date == null) return true;
            LocalDate last =
                    ChinaDay.of(context.getClockProvider().getClock().instant()).plusYears(YEARS_AHEAD);
            context.unwrap(HibernateConstraintValidatorContext.class)
                    .addMessageParameter("first", FIRST)
                    .addMessageParameter("last", last);
            return !date.isBefore(FIRST) && !date.isAfter(last);
        }
    }
}
