package id.lapor.region.internal;

import id.lapor.region.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which known area's centre lies nearest to a point.
///
/// The points are those of the districts; a regency most of whose districts have none stands in
/// with its own centre, so that a place is not given to the neighbour only because the neighbour
/// is better known.
final class AreaPoints {

  private static final double EARTH_RADIUS_KM = 6371;
  private static final double TOO_FAR_KM = 150;

  private final List<Area> areas = new ArrayList<>();
  private final double[][] vectors;

  AreaPoints(AreaTree tree) {
    for (var area : tree.all()) {
      if (located(area)
          && (area.level() == 3
              || (area.level() == 2 && !mostlyLocated(tree.inside(area.code()))))) {
        areas.add(area);
      }
    }
    vectors = areas.stream().map(AreaPoints::vector).toArray(double[][]::new);
  }

  /// The nearest, a district or a regency; empty outside Indonesia and its seas.
  Optional<Area> nearest(double latitude, double longitude) {
    if (!inIndonesia(latitude, longitude)) {
      return Optional.empty();
    }
    var point = vector(latitude, longitude);
    int best = -1;
    double bestCosine = Math.cos(TOO_FAR_KM / EARTH_RADIUS_KM);
    for (int i = 0; i < vectors.length; i++) {
      var other = vectors[i];
      double cosine = point[0] * other[0] + point[1] * other[1] + point[2] * other[2];
      if (cosine > bestCosine) {
        bestCosine = cosine;
        best = i;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(areas.get(best));
  }

  private static boolean inIndonesia(double latitude, double longitude) {
    return latitude >= -11.5 && latitude <= 6.5 && longitude >= 94.5 && longitude <= 141.5;
  }

  private static boolean mostlyLocated(List<Area> districts) {
    return districts.stream().filter(AreaPoints::located).count() * 2 >= districts.size()
        && !districts.isEmpty();
  }

  private static boolean located(Area area) {
    return area.latitude() != null && area.longitude() != null;
  }

  private static double[] vector(Area area) {
    var latitude = area.latitude();
    var longitude = area.longitude();
    if (latitude == null || longitude == null) {
      throw new IllegalArgumentException("Area without a point: " + area.code());
    }
    return vector(latitude, longitude);
  }

  private static double[] vector(double latitude, double longitude) {
    double phi = Math.toRadians(latitude);
    double lambda = Math.toRadians(longitude);
    return new double[] {
      Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)
    };
  }
}
