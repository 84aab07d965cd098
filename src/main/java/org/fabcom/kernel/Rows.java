package org.fabcom.kernel;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Ids, parties and lists on their way from and to their columns; instants are in {@link Times}. */
public final class Rows {

    private Rows() {}

    /** From a column that is never null. */
    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** From a column that may be null. */
    public static @Nullable UUID idIfAny(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** From a column that is never null. */
    public static PartyId party(ResultSet row, String column) throws SQLException {
        return new PartyId(id(row, column));
    }

    /** From a column that may be null. */
    public static @Nullable PartyId partyIfAny(ResultSet row, String column) throws SQLException {
        var id = idIfAny(row, column);
        return id == null ? null : new PartyId(id);
    }

    /** From a {@code text[]}, in its order. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** From a {@code uuid[]}, in its order. */
    public static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    /** From a {@code uuid[]}. */
    public static Set<PartyId> parties(ResultSet row, String column) throws SQLException {
        var parties = new LinkedHashSet<PartyId>();
        for (var it : ids(row, column)) parties.add(new PartyId(it));
        return parties;
    }

    /**
     * The condition that a column is one of an array of ids, for what is found by ids and planned once. An array that PostgreSQL can
     * look into seems cheaper to it than any array, so that it would plan the statement anew each time.
     */
    public static String among(String column, String parameter) {
        return column + " = any (array(select unnest(cast(:" + parameter + " as uuid[]))))";
    }

    /** As a parameter of {@code = any (:ids)} or {@code unnest(:ids)}: none is allowed there, as in no {@code in (…)}. */
    public static UUID[] ids(Collection<PartyId> parties) {
        var ids = new ArrayList<UUID>();
        for (var it : parties) ids.add(it.value());
        return ids.toArray(UUID[]::new);
    }

    /** As a parameter. */
    public static @Nullable UUID value(@Nullable PartyId party) {
        return party == null ? null : party.value();
    }
}
