package org.tradecommitments.measure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reading says beside its baseline and its due day, which tell their own grounds. */
@Schema(description = "A term of a reading, beside its baseline and its due day, which tell their own grounds.")
public enum Term {
    /** What is measured. */
    INDICATOR,
    /** In whose books. */
    REPORTER,
    /** From whom to whom. */
    PARTIES,
    /** Of which products. */
    PRODUCTS,
    /** In which unit. */
    UNIT,
    /** By which periods, and whether summed up. */
    PERIODS,
    /** What the figure should do, and by how much. */
    GOAL,
    /** How it gets there. */
    PATH
}
