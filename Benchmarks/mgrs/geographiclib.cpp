// SPDX-License-Identifier: Apache-2.0
// The yardstick of bench-mgrs: the same seeded points through GeographicLib.
//   geographiclib time N       CPU seconds of N conversions each way, best of five
//   geographiclib table N      per point: seven references (grid zone, then 0 to 5 figures per axis), and the centre
//                              of each of the last six as latitude and longitude
#include <sys/resource.h>

#include <GeographicLib/MGRS.hpp>
#include <GeographicLib/UTMUPS.hpp>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

using GeographicLib::MGRS;
using GeographicLib::UTMUPS;

struct Point {
    double latitude, longitude;
};

// SplitMix64, and the same arithmetic as SeededPoints.swift.
static uint64_t state = 2017;

static uint64_t next() {
    state += 0x9E3779B97F4A7C15;
    uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
}

static double unit() { return double(next() >> 11) * 0x1p-53; }

static Point point() {
    Point p = {180 * unit() - 90, 360 * unit() - 180};
    double hair = (unit() - 0.5) * 1e-7;
    switch (next() % 16) {
        case 0: p.latitude = std::floor(p.latitude); break;
        case 1: p.longitude = std::floor(p.longitude); break;
        case 2: p.latitude = 8 * std::floor(p.latitude / 8) + hair; break;
        case 3: p.longitude = 6 * std::floor(p.longitude / 6) + hair; break;
        case 4: p.latitude = 8 * std::floor(p.latitude / 8); p.longitude = 6 * std::floor(p.longitude / 6); break;
        case 5: p.longitude = 3 * std::floor(p.longitude / 3); break;
        case 6: p.latitude = p.latitude < 0 ? -80 + hair : 84 + hair; break;
        case 7: p.latitude = p.latitude < 0 ? -90 + std::fabs(hair) : 90 - std::fabs(hair); break;
        default: break;
    }
    p.latitude = p.latitude < -90 ? -90 : p.latitude > 90 ? 90 : p.latitude;
    p.longitude = p.longitude < -180 ? -180 : p.longitude > 180 ? 180 : p.longitude;
    return p;
}

static double cpu() {
    rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
}

static void forward(const Point &p, int precision, std::string &text) {
    int zone;
    bool isNorthern;
    double easting, northing;
    UTMUPS::Forward(p.latitude, p.longitude, zone, isNorthern, easting, northing);
    MGRS::Forward(zone, isNorthern, easting, northing, p.latitude, precision, text);
}

static Point reverse(const std::string &text) {
    int zone, precision;
    bool isNorthern;
    double easting, northing;
    Point p;
    MGRS::Reverse(text, zone, isNorthern, easting, northing, precision, true);
    UTMUPS::Reverse(zone, isNorthern, easting, northing, p.latitude, p.longitude);
    return p;
}

int main(int count, char **arguments) {
    if (count != 3) return 2;
    size_t n = std::strtoul(arguments[2], nullptr, 10);
    std::vector<Point> points(n);
    for (auto &p : points) p = point();
    if (!std::strcmp(arguments[1], "table")) {
        std::string text;
        for (const auto &p : points) {
            for (int precision = -1; precision <= 5; ++precision) {
                forward(p, precision, text);
                Point centre = reverse(text);
                if (precision < 0) std::printf("%s", text.c_str());
                else std::printf(" %s %.17g %.17g", text.c_str(), centre.latitude, centre.longitude);
            }
            std::printf("\n");
        }
        return 0;
    }
    std::vector<std::string> texts(n);
    double best[2] = {1e9, 1e9}, sum = 0;
    for (int round = 0; round < 5; ++round) {
        double start = cpu();
        for (size_t i = 0; i < n; ++i) forward(points[i], 5, texts[i]);
        double middle = cpu();
        for (size_t i = 0; i < n; ++i) {
            Point p = reverse(texts[i]);
            sum += p.latitude + p.longitude;
        }
        double end = cpu();
        best[0] = std::fmin(best[0], middle - start);
        best[1] = std::fmin(best[1], end - middle);
    }
    std::printf("forward %.4f\nreverse %.4f\n# sum %.6f\n", best[0], best[1], sum / 5);
}
