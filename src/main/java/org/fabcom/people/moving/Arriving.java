package org.fabcom.people.moving;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import tools.jackson.databind.JsonNode;

/** What an organisation brings: the rows of each table, as its archive has them. One arrival, one thread. */
public final class Arriving {

    /** One row; {@link #lives} once a room has taken it up again. */
    public static final class Row {

        private final JsonNode said;
        private boolean lives;

        Row(JsonNode said) {
            this.said = said;
        }

        /** Empty if it says nothing under this name, or no text or number. */
        public String text(String column) {
            var value = said.path(column);
            return value.isString() || value.isNumber() || value.isBoolean() ? value.asString() : "";
        }

        public Optional<UUID> id(String column) {
            return Ids.read(text(column));
        }

        public boolean is(String column) {
            return text(column).equals("true");
        }

        /** A list of texts. */
        public List<String> texts(String column) {
            var texts = new ArrayList<String>();
            for (var it : said.path(column)) if (it.isString()) texts.add(it.stringValue());
            return texts;
        }

        public void lives() {
            lives = true;
        }

        boolean history() {
            return !lives;
        }

        JsonNode said() {
            return said;
        }
    }

    private final PartyId organisation;
    private final PartyId by;
    private final Map<String, List<Row>> tables;

    Arriving(PartyId organisation, PartyId by, Map<String, List<Row>> tables) {
        this.organisation = organisation;
        this.by = by;
        this.tables = tables;
    }

    public PartyId organisation() {
        return organisation;
    }

    /** Who brings it. */
    public PartyId by() {
        return by;
    }

    /** None if it brings nothing of this table. */
    public List<Row> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }
}
