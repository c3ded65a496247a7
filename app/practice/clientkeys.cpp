// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientkeys.h"

namespace clientele::practice {

QByteArray exampleKeySet()
{
    return R"({"keys": [
  {"kty": "RSA", "kid": "practice-2026", "use": "sig", "alg": "PS256", "e": "AQAB",
   "n": ")"
           "uJQ2BoFwhR-o1gUAqywV9dyjT397pqAO86B-QOpXr_PUFj21Pq5CIexf4xNLLnsSTfgofB7LuR_d"
           "z0zC0Qlz_hOu-NaLVwPIhCKwqCGzhiHlAgur9thogyinMYPR-gD5p-9oI3C4qURsaQl-aYAbt-qY"
           "Phmk0FgouOhGijO_SVpUKFju-uX7IQIaIMrj7h98eNkzNLLDD2hc_oV-Z8m8xoJz68KmXkIxAxEW"
           "3iSDSRXPZ6XaC9s3LNiYUwcWRv0-KuxXcODNAA0qbJvh3s6Zq_402R6t_XEEKG5eJAXD3st2FGau"
           "h73s-wHhr-m7_BJjQ_tWDX2pUoe9qnumsY4WRw"
           R"("},
  {"kty": "EC", "kid": "practice-enc", "use": "enc", "alg": "ECDH-ES", "crv": "P-256",
   "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
   "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}
]})";
}

} // namespace clientele::practice
