package org.fabcom.founding.room;

import module java.base;

/** Question cards, one a page. */
public record CardsView(String title, List<CardView> cards) {

    /** One of them. {@code png}: a code that opens its page. */
    public record CardView(
            String number, String title, String help, List<String> offered, String png, String address) {}
}
