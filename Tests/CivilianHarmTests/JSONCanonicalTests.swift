// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CivilianHarm

/// Vectors of RFC 8785, and keys in other scripts.
@Suite struct JSONCanonicalTests {
    private static func canonical(_ text: String) throws -> String {
        var writer = JSONWriter(order: .canonical)
        writer.value(try JSONParser.parse(text.utf8))
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Appendix B: bits of a binary64 and its text.
    @Test(
        arguments: [
            (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"),
            (0x8000_0000_0000_0001, "-5e-324"), (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"),
            (0xffef_ffff_ffff_ffff, "-1.7976931348623157e+308"), (0x4340_0000_0000_0000, "9007199254740992"),
            (0xc340_0000_0000_0000, "-9007199254740992"), (0x4430_0000_0000_0000, "295147905179352830000"),
            (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"), (0x44b5_2d02_c7e1_4af6, "1e+23"),
            (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"), (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"),
            (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"), (0x444b_1ae4_d6e2_ef50, "1e+21"),
            (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"), (0x3eb0_c6f7_a0b5_ed8d, "0.000001"),
            (0x41b3_de43_5555_5553, "333333333.3333332"), (0x41b3_de43_5555_5554, "333333333.33333325"),
            (0x41b3_de43_5555_5555, "333333333.3333333"), (0x41b3_de43_5555_5556, "333333333.3333334"),
            (0x41b3_de43_5555_5557, "333333333.33333343"), (0xbecb_f647_612f_3696, "-0.0000033333333333333333"),
            (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
        ] as [(UInt64, String)]
    )
    func numbersAreWrittenAsECMAScriptWritesThem(bits: UInt64, text: String) {
        var writer = JSONWriter(order: .canonical)
        writer.number(Double(bitPattern: bits))
        #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func numbersThatJSONDoesNotHaveAreNull(value: Double) {
        var writer = JSONWriter(order: .canonical)
        writer.number(value)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "null")
    }

    /// Section 3.2.2.
    @Test func primitiveValuesAreWrittenShort() throws {
        let text = #"""
            { "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false] }
            """#
        #expect(
            try Self.canonical(text)
                == #"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"#
                + #""string":"€$\u000f\nA'B\"\\\\\"/"}"#
        )
    }

    /// Section 3.2.3: UTF-16 code units decide, so that a pair of surrogates comes before U+FB33.
    @Test func keysAreOrderedByCodeUnits() throws {
        let text = #"{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}"#
        let order = try JSONParser.parse(try Self.canonical(text).utf8).members?.map(\.value)
        #expect(order == [2, 4, 6, 7, 1, 5, 3].map { .number($0) })
    }

    @Test func arabicKeysAndTextsStayAsTheyAre() throws {
        let text = #"{"وادي":"نَسيم","name":{"ب":1,"ا":2,"a":3},"\u0627":"\u200f"}"#
        #expect(try Self.canonical(text) == "{\"name\":{\"a\":3,\"ا\":2,\"ب\":1},\"ا\":\"\u{200F}\",\"وادي\":\"نَسيم\"}")
    }

    @Test func equalTextsInOtherFormsAreOtherKeys() throws {
        // U+00E9 and e with U+0301 are equal as Swift strings and two keys in JSON.
        let text = "{\"\u{E9}\":1,\"e\u{301}\":2}"
        #expect(throws: Never.self) { try Self.canonical(text) }
    }

    @Test func canonicalTextIsItsOwnCanonicalForm() throws {
        let once = try Self.canonical(#"{"b":[1.50,{"z":null,"y":"\u0001"}],"a":-0.0}"#)
        #expect(try Self.canonical(once) == once)
        #expect(once == #"{"a":0,"b":[1.5,{"y":"\u0001","z":null}]}"#)
    }
}
