package org.fabcom.founding.bank;

/** A text of the bank in both languages of the house. */
public record BankText(String fr, String en) {

    public String in(String language) {
        return language.equals("en") ? en : fr;
    }
}
