package org.tradecommitments.commitment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A status and when it became so in the world. */
@Embeddable
public record StatusSince(@Enumerated(EnumType.STRING) Status status, LocalDate since) {}
