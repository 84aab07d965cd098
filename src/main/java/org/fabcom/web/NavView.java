package org.fabcom.web;

/** An entry of the menu; {@code current} when the page shown belongs to it. */
public record NavView(String url, String label, boolean current, Group group) {

    /** What belongs together on the page of one’s account, or on that of an organisation. */
    public enum Group {
        /** What anybody has to do here. */
        MINE,
        /** What only a role of the instance opens. */
        TEAM,
        /** How the account itself is kept. */
        ACCOUNT,
        /** The members of an organisation and what they decide. */
        TOGETHER,
        /** What it shows of itself. */
        SHOWN,
        /** Its money and its registers. */
        BOOKS
    }
}
