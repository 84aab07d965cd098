package org.fabcom.post;

/** How it went with one letter; {@code words} are the mail server's, or the key of a message of ours. */
sealed interface Carried {

    record Sent() implements Carried {}

    /** Nobody will ever take this letter: the others go on. */
    record Never(String words) implements Carried {}

    /** The server answers but does not take this one now: the others go on. */
    record Later(String words) implements Carried {}

    /** No server, or one that lets nobody in: the others would only wait for it too. */
    record NobodyThere(String words) implements Carried {}
}
