package org.fabcom.commons;

/** Port: where one reads what all shared plans say together. */
public interface PlanFigures {

    String url();
}
