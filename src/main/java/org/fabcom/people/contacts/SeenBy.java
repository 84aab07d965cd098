package org.fabcom.people.contacts;

/** Who sees a field, beside its owner and the team: nobody, those who share an organisation, or whoever is signed in here. */
public enum SeenBy {
    NOBODY,
    ORGANISATIONS,
    TERRITORY
}
