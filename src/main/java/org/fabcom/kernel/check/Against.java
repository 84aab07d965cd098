package org.fabcom.kernel.check;

import module java.base;

/** Port: something kept elsewhere that {@code ./fabcom check --option VALUE} holds against the base. */
public interface Against {

    /** The option's name, without dashes. */
    String option();

    /** One line per thing that differs; refuses a value that it can't read. */
    List<String> findings(String value);
}
