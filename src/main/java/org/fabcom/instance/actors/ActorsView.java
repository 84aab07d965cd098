package org.fabcom.instance.actors;

import module java.base;
import org.fabcom.web.listing.ListingView;

/** The list of who does what here, with the picture and the table of relations. */
public record ActorsView(
        ListingView<?> list,
        List<RowView> rows,
        GridView grid,
        List<RelationView> relations,
        String json,
        String print) {

    /** One organisation as a row; empty texts are not shown. */
    public record RowView(
            String url,
            String name,
            String crafts,
            String commune,
            String uses,
            String offers,
            String needs,
            int relations) {}

    /** A relation in words, with both sides. */
    public record RelationView(
            String from, String fromUrl, String kind, String to, String toUrl, String words, String since) {}

    /** The picture; no rows when there is nothing to draw. {@code many}: too many to be read. */
    public record GridView(
            int width,
            int height,
            int trades,
            List<LineView> rows,
            List<CellView> cells,
            List<GroupView> groups,
            boolean many) {}

    public record LineView(int n, String name, int y, int x) {}

    public record CellView(int x, int y, String letter) {}

    public record GroupView(String label, int y) {}
}
