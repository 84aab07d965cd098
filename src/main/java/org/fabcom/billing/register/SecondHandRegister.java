package org.fabcom.billing.register;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.billing.TypedAmount;
import org.fabcom.billing.register.RegisterEntry.Described;
import org.fabcom.billing.register.RegisterEntry.Way;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Repository;

/** The lines of the register: the base numbers them by year and refuses a day that goes back. Thread-safe. */
@Repository
public record SecondHandRegister(Sql db, Clock clock) {

    /** Why a line was not written; its words are {@code billing.register.refused.NAME}. */
    public enum Refusal {
        /** A line of a later day is there. */
        ORDER,
        /** More than a year ago: it is kept day by day. */
        LATE,
        /** Whoever sold, exchanged or deposited must be named, with an identity paper. */
        IDENTITY,
        CORRECTED,
        /** The same form wrote another line before. */
        SENT
    }

    private static final String SELECT = """
            select e.id, e.year, e.number, e.day, e.way, e.description, e.pieces, e.origin, e.cents, e.supplier, e.document, e.corrects,
                exists (select from billing.register_entry x where x.corrects = e.id) as corrected
            from billing.register_entry e where e.organisation = :organisation
            """;

    /** A year, day by day. */
    List<RegisterEntry> of(PartyId organisation, int year) {
        return db.sql(SELECT + " and e.year = :year order by e.number")
                .param("organisation", organisation.value(), "year", year)
                .list(SecondHandRegister::read);
    }

    Optional<RegisterEntry> find(PartyId organisation, UUID id) {
        return db.sql(SELECT + " and e.id = :id")
                .param("organisation", organisation.value(), "id", id)
                .optional(SecondHandRegister::read);
    }

    /** Empty when it is written, once for each key. {@code corrects}: the line that it replaces; both stay. */
    public Optional<Refusal> add(
            PartyId organisation, Described it, long cents, @Nullable UUID corrects, String key, PartyId by) {
        if (Objects.requireNonNull(it.day()).isBefore(Days.today(clock).minusYears(1)))
            return Optional.of(Refusal.LATE);
        boolean unnamed = it.supplier().isEmpty() || it.document().isEmpty();
        if (it.way() != Way.GIFT && unnamed) return Optional.of(Refusal.IDENTITY);
        try {
            if (there(organisation, it, cents, corrects, key)) return Optional.empty();
            insert(organisation, it, cents, corrects, key, by);
            return Optional.empty();
        } catch (DataAccessException refused) {
            return switch (Constraints.broken(refused).orElse("")) {
                case "register_order" -> Optional.of(Refusal.ORDER);
                case "register_identity" -> Optional.of(Refusal.IDENTITY);
                case "register_corrected", "register_corrects" -> Optional.of(Refusal.CORRECTED);
                case "register_key" ->
                    there(organisation, it, cents, corrects, key) ? Optional.empty() : Optional.of(Refusal.SENT);
                default -> throw refused;
            };
        }
    }

    private boolean there(PartyId organisation, Described it, long cents, @Nullable UUID corrects, String key) {
        return db.sql("""
            select exists (select from billing.register_entry where organisation = :organisation and key = :key and day = :day
                and way = :way and description = :description and origin = :origin and pieces = :pieces and cents = :cents
                and supplier = :supplier and document = :document and corrects is not distinct from cast(:corrects as uuid))
            """)
                .params(said(organisation, it, cents, key))
                .param("corrects", corrects, Types.OTHER)
                .single(Boolean.class);
    }

    private void insert(
            PartyId organisation, Described it, long cents, @Nullable UUID corrects, String key, PartyId by) {
        db.sql("""
            insert into billing.register_entry (id, organisation, year, number, day, way, description, origin, pieces, cents, supplier,
                document, corrects, key, made_by, made_at)
            values (:id, :organisation, 0, 0, :day, :way, :description, :origin, :pieces, :cents, :supplier, :document, :corrects,
                :key, :by, :now)
            """)
                .params(said(organisation, it, cents, key))
                .param("id", Ids.next())
                .param("corrects", corrects, Types.OTHER)
                .param("by", by.value())
                .update();
    }

    private static Map<String, Object> said(PartyId organisation, Described it, long cents, String key) {
        return Map.of(
                "organisation",
                organisation.value(),
                "day",
                Objects.requireNonNull(it.day()),
                "way",
                it.way().name(),
                "description",
                it.description(),
                "origin",
                it.origin(),
                "pieces",
                Objects.requireNonNull(it.pieces()),
                "cents",
                cents,
                "supplier",
                it.supplier(),
                "document",
                it.document(),
                "key",
                key);
    }

    private static RegisterEntry read(ResultSet row, int n) throws SQLException {
        long cents = row.getLong("cents");
        return new RegisterEntry(
                Rows.id(row, "id"),
                row.getInt("year"),
                row.getInt("number"),
                new Described(
                        row.getObject("day", LocalDate.class),
                        Way.valueOf(row.getString("way")),
                        row.getString("description"),
                        row.getInt("pieces"),
                        row.getString("origin"),
                        TypedAmount.plain(cents, 100),
                        row.getString("supplier"),
                        row.getString("document")),
                cents,
                Rows.idIfAny(row, "corrects"),
                row.getBoolean("corrected"));
    }
}
