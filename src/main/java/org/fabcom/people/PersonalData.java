package org.fabcom.people;

import java.util.List;

/**
 * Port: a room declares what it keeps of people. The privacy page is made from it, and a test refuses a table that points
 * to a party without being declared.
 */
public interface PersonalData {

    List<PersonalField> fields();
}
