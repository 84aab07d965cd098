package org.fabcom.till.setup;

import module java.base;
import org.fabcom.web.Form;

/** A till as it is set up. */
public record OneTillView(String path, String name, List<DeviceView> devices, Form form) {

    public record DeviceView(String id, String words) {}
}
