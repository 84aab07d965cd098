package org.fabcom.membership.register;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.listing.ListingView;

/** Who waits for an answer, then the register. {@code sorted}: it has categories. */
public record RegisterView(
        String title,
        LinkView back,
        String url,
        List<SectionView> waiting,
        List<LinkView> near,
        List<LinkView> desk,
        boolean sorted,
        ListingView<RowView> list) {

    public record RowView(
            String url, String number, String name, String categories, String joined, String state, String tone) {}

    /** On paper: what holds today. */
    public record PaperView(String title, String lead, List<String> headings, List<List<String>> rows, String end) {}
}
