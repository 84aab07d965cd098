package org.fabcom.kernel.settings;

import module java.base;

/**
 * The box in which answers to our letters arrive, read by IMAP.
 *
 * @param address the addresses that lead to it, with a star where we write who answers what: {@code boite+*@exemple.org} or
 *     {@code *@reponses.exemple.org}
 */
public record MailIn(String host, int port, Smtp.Login login, Smtp.Security security, String folder, String address) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._+=-]{0,20}\\*[A-Za-z0-9._-]{0,4}@[A-Za-z0-9.-]+");

    static boolean shaped(String address) {
        return SHAPE.matcher(address).matches();
    }

    /** The address that bears this mark. */
    public String with(String mark) {
        return address.replace("*", mark);
    }
}
