package org.fabcom.kernel;

/** What a person does for the whole instance, beyond their organisations. */
public enum InstanceRole {
    COORDINATOR,
    MEDIATOR,
    CATALOGUE_EDITOR,
    MODERATOR,
    ADMINISTRATOR
}
