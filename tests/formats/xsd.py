"""Whether an XML document is what an XML schema says: xsd.py SCHEMA DOCUMENT"""

import sys

from lxml import etree

schema = etree.XMLSchema(etree.parse(sys.argv[1]))
valid = schema.validate(etree.parse(sys.argv[2]))
for error in list(schema.error_log)[:20]:
    print(f"{sys.argv[2]}:{error.line}: {error.message}")
sys.exit(not valid)
