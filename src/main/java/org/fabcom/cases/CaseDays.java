package org.fabcom.cases;

/** Port: when something is to be done for a case next, as a room above keeps it. One bean a room; the base reads them all at once. */
public interface CaseDays {

    /** An expression of SQL, a day or null, of the case {@code c} (its {@code id}, its {@code state}). */
    String next();
}
