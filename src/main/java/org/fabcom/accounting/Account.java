package org.fabcom.accounting;

/** An account of the French chart, with its name. */
public record Account(String number, String label) {

    /** « 512 Banques ». */
    public String title() {
        return number + " " + label;
    }

    /** The first figure says what kind of account it is: 1 to 5 stay from one period to the next, 6 and 7 start anew. */
    public int kind() {
        return number.charAt(0) - '0';
    }
}
