package org.fabcom.people.leaving;

/** Port: the instance says after how many months without a visit an account is erased. */
public interface RetentionRule {

    int USUAL = 12;

    int months();
}
