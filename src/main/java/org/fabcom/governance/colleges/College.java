package org.fabcom.governance.colleges;

/** @param weight of 100 */
public record College(String name, int weight) {}
