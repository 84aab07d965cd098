package org.fabcom.talk.mailed;

import module java.base;

/**
 * A mail as we read it.
 *
 * @param id digest of its Message-ID, or of all of it where there is none
 * @param from all who sign it; usually one
 * @param to every address that it says to be for
 * @param automatic a machine wrote it: nobody is answered
 * @param tooMuch more bytes or parts than we read
 * @param words as written, with what is quoted
 */
record Arrived(
        String id,
        List<String> from,
        List<String> to,
        boolean automatic,
        boolean tooMuch,
        String words,
        List<Piece> files) {

    /** A file of it, as it was sent. */
    record Piece(String name, byte[] bytes) {}

    Arrived {
        from = List.copyOf(from);
        to = List.copyOf(to);
        files = List.copyOf(files);
    }
}
