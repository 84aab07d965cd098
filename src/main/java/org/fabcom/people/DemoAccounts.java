package org.fabcom.people;

import module java.base;

/** Port: the demonstration says as whom one may walk around; the sign-in page then lists them. */
public interface DemoAccounts {

    /**
     * Someone of the invented territory. Who they are and what one sees with them are the messages {@code people.demo.KEY}
     * and {@code people.demo.KEY.sees}.
     */
    record Account(String key, Person person) {}

    /** Nobody at all unless this is a demonstration. */
    List<Account> all();

    default Optional<Account> find(String key) {
        return all().stream().filter(it -> it.key().equals(key)).findFirst();
    }
}
