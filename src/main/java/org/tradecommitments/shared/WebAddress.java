package org.tradecommitments.shared;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.validator.constraints.URL;

/** An http or https address; nothing that a browser would run. */
@Pattern(regexp = WebAddress.FORM)
@URL
@Size(max = WebAddress.MOST)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {
    /** The form of one, for what does not come in a body. */
    String FORM = "[Hh][Tt][Tt][Pp][Ss]?://[^\\s\"<>\\\\^`{|}]+";

    /** How many characters it may have. */
    int MOST = 2000;

    String message() default "must be an http or https address of at most 2000 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
