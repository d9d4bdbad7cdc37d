package org.tradecommitments.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure of at most 15 significant digits, 6 of them behind the point: what every reader of JSON keeps exactly (RFC
 * 8259, section 6), and what the ledger's canonical form (RFC 8785) tells apart.
 */
@Constraint(validatedBy = Amount.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Amount {
    /** How many significant digits it may have. */
    int DIGITS = 15;

    /** How many of them behind the point. */
    int DECIMALS = 6;

    String message() default "must be a number of at most 15 significant digits, at most 6 of them behind the point";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    class Check implements ConstraintValidator<Amount, BigDecimal> {
        @Override
        public boolean isValid(@Nullable BigDecimal amount, ConstraintValidatorContext context) {
            if (amount == null) {
                return true;
            }
            // In long, and before anything is done with the figure: 1e2147483647 is a number, too.
            long beforeThePoint = (long) amount.precision() - amount.scale();
            if (beforeThePoint > DIGITS) {
                return false;
            }
            BigDecimal plain = amount.signum() == 0 ? amount : amount.stripTrailingZeros();
            return plain.precision() <= DIGITS && plain.scale() <= DECIMALS;
        }
    }
}
