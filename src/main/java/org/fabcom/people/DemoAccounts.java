package org.fabcom.people;

import java.util.List;

/** Port: the demo says which of its people one may be; the sign-in page then lists them. */
public interface DemoAccounts {

    /** Someone of the invented territory: {@code line} says in a few words what they do there. */
    record Account(String name, String line, String email, String password) {}

    List<Account> all();
}
