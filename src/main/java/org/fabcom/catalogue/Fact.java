package org.fabcom.catalogue;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A dated statement about a sheet with the page where it was read. {@code data} is its typed part: see
 * {@code docs/catalogue-data.md}; money is in cents, percentages in hundredths of a percent, all as text. {@code happenedTo}
 * and {@code asOfTo} say how exactly the two dates are known.
 */
public record Fact(
        UUID id,
        SheetId sheet,
        String about,
        String text,
        Map<String, String> data,
        @Nullable LocalDate happenedOn,
        Source source,
        LocalDate readOn,
        @Nullable LocalDate asOf,
        boolean verified,
        String author,
        Precision happenedTo,
        Precision asOfTo) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

    /** Who speaks on the page, the nearest to the matter first. */
    public enum Rank {
        PUBLISHER,
        REGULATOR,
        PRESS,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Rank> ofCode(String code) {
            return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
        }
    }

    /** The page where something was read. Nothing said of who speaks there is {@link Rank#OTHER}. */
    public record Source(String url, String title, Rank rank) {

        public Source {
            rank = Objects.requireNonNullElse(rank, Rank.OTHER);
        }

        public Source(String url, String title) {
            this(url, title, Rank.OTHER);
        }

        /** From the columns source_url, source_title and source_rank, which may be null. */
        public static Source read(ResultSet row) throws SQLException {
            var rank = row.getString("source_rank");
            return new Source(
                    row.getString("source_url"),
                    row.getString("source_title"),
                    rank == null ? Rank.OTHER : Rank.ofCode(rank).orElseThrow());
        }
    }

    public Fact {
        data = Map.copyOf(data);
        happenedTo = Objects.requireNonNullElse(happenedTo, Precision.DAY);
        asOfTo = Objects.requireNonNullElse(asOfTo, Precision.DAY);
    }

    /** The same under another number. */
    public Fact numbered(UUID number) {
        return new Fact(
                number,
                sheet,
                about,
                text,
                data,
                happenedOn,
                source,
                readOn,
                asOf,
                verified,
                author,
                happenedTo,
                asOfTo);
    }

    /** With dates known to the day. */
    public Fact(
            UUID id,
            SheetId sheet,
            String about,
            String text,
            Map<String, String> data,
            @Nullable LocalDate happenedOn,
            Source source,
            LocalDate readOn,
            @Nullable LocalDate asOf,
            boolean verified,
            String author) {
        this(
                id,
                sheet,
                about,
                text,
                data,
                happenedOn,
                source,
                readOn,
                asOf,
                verified,
                author,
                Precision.DAY,
                Precision.DAY);
    }

    /** May be said first, alone, before anybody opens a drawer: verified, and not on the word of any passer-by. */
    public boolean headline() {
        return verified && source.rank() != Rank.OTHER;
    }

    public Optional<String> word(String key) {
        return Optional.ofNullable(data.get(key));
    }

    /** A whole number of the typed part; empty if absent. */
    public OptionalLong number(String key) {
        var value = data.get(key);
        return value == null || !NUMBER.matcher(value).matches()
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(value));
    }

    public boolean is(String key, String value) {
        return value.equals(data.get(key));
    }

    /** Statement A3: read more than twelve months ago. */
    public boolean stale(LocalDate today) {
        return readOn.isBefore(today.minusMonths(12));
    }
}
