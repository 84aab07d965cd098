package org.fabcom.talk.notices;

import module java.base;
import org.fabcom.web.look.OptionView;

/** The page on which one says how to be told of each kind, room by room; {@code all}: the field that chooses for all of them. */
public record ChoicesView(List<RoomView> rooms, String all, List<OptionView> ways) {

    /** @param says how many kinds it has and how many of them come by mail */
    public record RoomView(String title, String says, List<KindView> kinds) {}
}
