package org.fabcom.flows.declaring;

/** The categories of Ecomaison, with the stream that each is declared in. */
enum EcomaisonCategory {
    SEAT(Stream.FURNITURE),
    BED(Stream.FURNITURE),
    SURFACE(Stream.FURNITURE),
    STORAGE(Stream.FURNITURE),
    DECORATION(Stream.FURNITURE),
    OUTDOOR_GAMES(Stream.TOYS),
    BOARD_GAMES(Stream.TOYS),
    INDOOR_GAMES(Stream.TOYS),
    DIY(Stream.DIY_GARDEN),
    POTS(Stream.DIY_GARDEN),
    COVERS(Stream.DIY_GARDEN),
    GARDEN(Stream.DIY_GARDEN);

    /** Each has its own pro forma. */
    enum Stream {
        FURNITURE,
        TOYS,
        DIY_GARDEN
    }

    final Stream stream;

    EcomaisonCategory(Stream stream) {
        this.stream = stream;
    }
}
