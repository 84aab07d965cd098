package org.fabcom.people.signin;

import module java.base;

/** Port: another house whose accounts may come in here; the sign-in page then has a button for it. */
public interface OtherDoor {

    /** Its name and where one begins. */
    record Door(String name, String url) {}

    Optional<Door> door(String returnTo);

    /** Port: the tool beside the instance that sent a person here. */
    interface Caller {

        /** Its name, if that is where they are to go back to. */
        Optional<String> calling(String returnTo);
    }
}
