package org.fabcom.agenda.openings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import org.fabcom.kernel.Days;
import org.fabcom.web.field.Control;
import org.fabcom.web.field.Input;
import org.fabcom.web.field.Kind;

/** An hour of the day, as people write it: 14:30, 14h30, 14 h. Kept as {@code 14:30}. */
final class HourKind implements Kind<LocalTime> {

    private static final Control CONTROL = new Control(Control.Shape.LINE, 1, 7, List.of());

    @Override
    public Control control() {
        return CONTROL;
    }

    @Override
    public LocalTime read(Input input) {
        var hour = Days.hour(input.text());
        if (hour != null) return hour;
        input.refused("openings.hour.wrong");
        return LocalTime.MIDNIGHT;
    }

    @Override
    public LocalTime row(ResultSet row, String column) throws SQLException {
        return LocalTime.parse(row.getString(column));
    }

    @Override
    public Object plain(LocalTime value) {
        return value.toString();
    }
}
