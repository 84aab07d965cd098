package org.fabcom.files;

/** What came of looking at a file that was sent. */
public sealed interface Checked {

    record Ready(Parcel parcel) implements Checked {}

    record Refused(String name, Why why) implements Checked {}

    enum Why {
        EMPTY,
        TOO_LARGE,
        /** Neither a picture, a document, a table nor text. */
        TYPE,
        /** A picture that we can't make anew, and that may hold where it was taken. */
        PICTURE,
        /** A picture of more points than we work on. */
        POINTS,
        /** Too many pictures are being made anew at this moment. */
        BUSY
    }
}
