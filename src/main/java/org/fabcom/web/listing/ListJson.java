package org.fabcom.web.listing;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.fabcom.web.list.Spreadsheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A list for programs: the number of rows there are, and rows by the names of columns. */
record ListJson<R>(
        List<Column<R>> columns,
        Function<R, String> url,
        Page page,
        @Nullable Function<R, UUID> id) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Rows on a page. */
    static final int SIZE = 100;

    /** All rows, as a file. */
    void whole(String file, int most, Source<R> source, HttpServletResponse response) {
        Format.JSON.open(file, response);
        write(source.counts().all(), null, what -> source.each(most, what), response);
    }

    /** One page of it, empty beyond the last: a program reads on until nothing comes. */
    void part(Address asked, Source<R> source, HttpServletResponse response) {
        var paging = Paging.of(asked, SIZE, source.counts().all());
        var number = Filters.number(asked, "page", 1, 999_999_999);
        int at = number == null ? 1 : number;
        var rows = at > paging.pages() ? List.<R>of() : source.rows(paging.offset(), paging.size());
        if (at < paging.pages())
            response.setHeader(
                    "Link", "<" + page.absolute(asked.with("page", at + 1).toString()) + ">; rel=\"next\"");
        response.setContentType("application/json");
        write(paging.total(), new At(at, paging.pages()), rows::forEach, response);
    }

    private record At(int page, int pages) {}

    /** One row by itself. */
    void one(R row, HttpServletResponse response) {
        response.setContentType("application/json");
        var out = out(response);
        write(row, out);
        out.flush();
    }

    private static JsonGenerator out(HttpServletResponse response) {
        try {
            return MAPPER.createGenerator(response.getOutputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void write(long total, @Nullable At at, Consumer<Consumer<R>> rows, HttpServletResponse response) {
        var out = out(response);
        out.writeStartObject();
        out.writeNumberProperty("total", total);
        if (at != null) {
            out.writeNumberProperty("page", at.page());
            out.writeNumberProperty("pages", at.pages());
        }
        out.writeArrayPropertyStart("items");
        rows.accept(row -> write(row, out));
        out.writeEndArray();
        out.writeEndObject();
        out.flush();
    }

    private void write(R row, JsonGenerator out) {
        out.writeStartObject();
        if (id != null) out.writeStringProperty("id", id.apply(row).toString());
        for (var column : columns) {
            out.writeName(column.name());
            switch (column.value(row, page)) {
                case null -> out.writeNull();
                case BigDecimal number -> out.writeNumber(number);
                case Number number -> out.writeNumber(number.longValue());
                case Object many
                when column.kind() == Column.Kind.MANY -> {
                    out.writeStartArray();
                    Column.many(many).forEach(out::writeString);
                    out.writeEndArray();
                }
                case Object money when column.kind() == Column.Kind.MONEY -> out.writePOJO(money);
                case Object amount
                when column.kind() == Column.Kind.AMOUNT -> {
                    if (Spreadsheet.amount(amount.toString()) instanceof BigDecimal number) out.writeNumber(number);
                    else out.writeNull();
                }
                case Object it -> out.writeString(it.toString());
            }
        }
        var url = this.url.apply(row);
        if (!url.isEmpty()) out.writeStringProperty("url", page.absolute(url));
        out.writeEndObject();
    }
}
