package org.fabcom.kernel.settings;

import module java.base;

/** The server that carries our mail. */
public record Smtp(String host, int port, Optional<Login> login, String from, Security security) {

    /** How the connection is protected. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    /** The account at the mail server. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
