package org.fabcom.billing;

/**
 * In what something is counted. A quantity is a whole number of the small unit; a price is for the large one.
 *
 * @see Shares#divided
 */
public enum Measure {
    PIECE(1, "C62"),
    /** Grams, priced by the kilogram. */
    KILO(1000, "KGM"),
    /** Minutes, priced by the hour. */
    HOUR(60, "HUR"),
    /** Half days, priced by the day. */
    DAY(2, "DAY");

    private final int per;
    private final String unitCode;

    Measure(int per, String unitCode) {
        this.per = per;
        this.unitCode = unitCode;
    }

    /** How many small units the large one has. */
    public int per() {
        return per;
    }

    /** As UN/ECE Recommendation 20 writes the large one. */
    public String unitCode() {
        return unitCode;
    }

    /** What so many small units cost at this price, in cents. */
    public long price(long cents, long quantity) {
        return Shares.divided(cents, quantity, per);
    }
}
