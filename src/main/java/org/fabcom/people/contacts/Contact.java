package org.fabcom.people.contacts;

/** What a certain visitor may see of a person; empty where they may not, or where there is nothing. */
public record Contact(String email, String phone) {

    public static final Contact NONE = new Contact("", "");
}
