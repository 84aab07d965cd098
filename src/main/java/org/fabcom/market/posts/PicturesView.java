package org.fabcom.market.posts;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** The pictures of a post, one by one; {@code room}: how many more it may have; {@code kept}: received with a form that was refused. */
public record PicturesView(
        Form form,
        String title,
        String action,
        String back,
        List<PictureView> pictures,
        List<OptionView> ranks,
        int room,
        List<OptionView> kept) {

    /** One of them, with the names of its fields. */
    public record PictureView(String url, String label, String alt, String shows, String rank, String without) {}
}
