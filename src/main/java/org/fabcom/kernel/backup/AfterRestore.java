package org.fabcom.kernel.backup;

/** What a room must do before a restored base meets the world again: hold the mail back, drop what was valid elsewhere. */
public interface AfterRestore {

    void restored();
}
