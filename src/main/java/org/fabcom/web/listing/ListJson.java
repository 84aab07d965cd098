package org.fabcom.web.listing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.fabcom.web.list.Spreadsheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A list for programs: the number of rows there are, and rows by the names of columns. */
final class ListJson<R> {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Listing<R> list;
    private final Page page;
    private final @Nullable Function<R, UUID> id;

    ListJson(Listing<R> list, Page page, @Nullable Function<R, UUID> id) {
        this.list = list;
        this.page = page;
        this.id = id;
    }

    /** All rows, as a file. */
    void whole(Source<R> source, HttpServletResponse response) throws IOException {
        Format.JSON.open(list.file(), response);
        write(source.counts().all(), null, what -> source.each(list.most(), what), response);
    }

    /** One page of it. */
    void part(Address asked, Source<R> source, HttpServletResponse response) throws IOException {
        var paging = Paging.of(asked, Published.SIZE, source.counts().all());
        response.setContentType("application/json");
        write(paging.total(), paging, source.rows(paging.offset(), paging.size())::forEach, response);
    }

    /** One row by itself. */
    void one(R row, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        var out = MAPPER.createGenerator(response.getOutputStream());
        write(row, out);
        out.flush();
    }

    private void write(long total, @Nullable Paging paging, Consumer<Consumer<R>> rows, HttpServletResponse response)
            throws IOException {
        var out = MAPPER.createGenerator(response.getOutputStream());
        out.writeStartObject();
        out.writeNumberProperty("total", total);
        if (paging != null) {
            out.writeNumberProperty("page", paging.page());
            out.writeNumberProperty("pages", paging.pages());
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
        for (var column : list.columns()) {
            out.writeName(column.name());
            switch (column.value(row, page)) {
                case null -> out.writeNull();
                case Number number -> out.writeNumber(number.longValue());
                case Object many
                when column.kind() == Column.Kind.MANY -> {
                    out.writeStartArray();
                    Column.many(many).forEach(out::writeString);
                    out.writeEndArray();
                }
                case Object amount
                when column.kind() == Column.Kind.AMOUNT -> {
                    if (Spreadsheet.amount(amount.toString()) instanceof BigDecimal number) out.writeNumber(number);
                    else out.writeNull();
                }
                case Object it -> out.writeString(it.toString());
            }
        }
        var url = list.url().apply(row);
        if (!url.isEmpty()) out.writeStringProperty("url", page.absolute(url));
        out.writeEndObject();
    }
}
