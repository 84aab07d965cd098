package org.fabcom.catalogue.pictures;

/**
 * Icons that stand in a page itself, as long as there is room for them: a page makes six requests and weighs eight kilobytes, and
 * drawings shrink by half on the way. One page, one thread.
 */
public final class IconRoom {

    private int left;

    /** @param letters of all its drawings together */
    public IconRoom(int letters) {
        this.left = letters;
    }

    /** How much room one takes. */
    public static int letters(String slug) {
        return SheetIcons.inline(slug).length();
    }

    /** The drawing for beside the name; empty where none may be shown, or where it takes too much. */
    public String take(String slug) {
        var drawing = SheetIcons.inline(slug);
        if (drawing.length() > left) return "";
        left -= drawing.length();
        return drawing;
    }
}
