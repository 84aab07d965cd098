package org.fabcom.people.served;

import org.fabcom.web.print.Qr;

/** The paper to hand over: the code, the address where it is typed, and a square that opens it. */
public record CodeView(String name, String code, String address, Qr.Code qr, String backUrl) {}
